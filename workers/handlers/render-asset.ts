import { renderAsset } from '../../src/app/content/render-asset.js';
import type { Handler } from '../handler.js';

export const renderAssetHandler: Handler<'asset.render'> = (app, { assetId }, progress) =>
  renderAsset(app, assetId, progress);
