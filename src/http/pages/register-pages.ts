/** The pages of the register and the accounts. */
import type { RequestHandler, Router } from 'express';
import { receiveForm } from '../form-upload.js';
import {
  receiveAccount,
  receiveNewAccount,
  receiveOwnPassword,
  showAccount,
  showNewAccount,
  showOwnPassword,
} from './account-forms.js';
import { showAccounts } from './accounts-page.js';
import { channelForm } from './register-channel-form.js';
import { daypartForm } from './register-daypart-form.js';
import { receiveImport, showImport } from './register-import-page.js';
import { receiveMerger, showMerger } from './register-merger-form.js';
import { downloadRegister, downloadTemplate, showRegister } from './register-page.js';
import { unitForm } from './register-unit-form.js';
import { showUnit } from './register-unit-page.js';
import { type PageTools, type Visit, forVisitors } from './visit.js';

export function registerPages(router: Router, tools: PageTools, signInLimit: RequestHandler): void {
  const page = (
    path: string,
    show: (visit: Visit) => Promise<void>,
    receive?: (visit: Visit) => Promise<void>,
  ): void => {
    router.get(path, forVisitors(tools, show));
    if (receive !== undefined) router.post(path, receiveForm, forVisitors(tools, receive));
  };
  page('/danh-ba', showRegister);
  page('/danh-ba/tep.csv', downloadRegister);
  page('/danh-ba/mau.csv', downloadTemplate);
  page('/danh-ba/them', unitForm.showNew, unitForm.receiveNew);
  page('/danh-ba/nhap', showImport, receiveImport);
  page('/danh-ba/sap-nhap', showMerger, receiveMerger);
  page('/danh-ba/don-vi/:id', showUnit);
  page('/danh-ba/don-vi/:id/sua', unitForm.show, unitForm.receive);
  page('/danh-ba/don-vi/:id/kenh', channelForm.showNew, channelForm.receiveNew);
  page('/danh-ba/kenh/:id', channelForm.show, channelForm.receive);
  page('/danh-ba/kenh/:id/khung-gio', daypartForm.showNew, daypartForm.receiveNew);
  page('/danh-ba/khung-gio/:id', daypartForm.show, daypartForm.receive);
  page('/tai-khoan', showAccounts);
  page('/tai-khoan/them', showNewAccount, receiveNewAccount);
  page('/tai-khoan/:id', showAccount, receiveAccount);
  // It asks for the present password, so it is slowed down as signing in is.
  router.post('/mat-khau', signInLimit);
  page('/mat-khau', showOwnPassword, receiveOwnPassword);
}
