/** Content of the sample for LED walls, loudspeakers and pages: slogans, programmes with a script, bulletins, posts. */

/** For LED walls; the short ones fit the smallest wall without paging. */
export const SAMPLE_SLOGANS = [
  'Mỗi nhà một người rành việc số',
  'Không vội, không chuyển tiền, không đọc mã OTP, không cài ứng dụng lạ',
  'Mã OTP là chìa khóa nhà bạn: đừng đọc cho ai',
  'Công an không làm việc qua điện thoại và không yêu cầu chuyển tiền',
  'Nghi bị lừa? Gọi ngân hàng khóa tài khoản ngay',
  'Nộp hồ sơ tại nhà, nhận kết quả đúng hẹn',
  'Quét mã khi đi chợ: nhanh, gọn, đúng số tiền',
  'Khám bệnh chỉ cần căn cước',
  'Con cháu dạy ông bà dùng mạng an toàn',
  'Dữ liệu của bạn, quyền của bạn: hãy giữ kín',
  'Nông sản quê mình, cả nước cùng mua',
  'Việc nhẹ, lương cao trên mạng: hãy dừng lại và hỏi người thân',
  'Tổ công nghệ số cộng đồng: gõ cửa là có người giúp',
  'Đường dẫn lạ không bấm, tin nhắn lạ không tin',
  'Kích hoạt VNeID mức 2 để làm thủ tục không cần giấy tờ',
  'Hoài Giang: người dân là công dân số',
  'Chào mừng Ngày hội Công dân số tỉnh Hoài Giang',
  'Trúng thưởng mà phải nộp tiền trước là lừa đảo',
] as const;

export interface SampleProgramme {
  readonly title: string;
  /** What the newsroom or the commune is asked to make, in a sentence. */
  readonly brief: string;
  readonly minutes: number;
  /** The words as read on air. */
  readonly script: string;
}

export const SAMPLE_PROGRAMMES: readonly SampleProgramme[] = [
  {
    title: 'Loa làng chuyện số: Cuộc gọi từ “công an” lúc bữa cơm',
    brief:
      'Tiểu phẩm hai vai kể thủ đoạn giả danh công an gọi điện yêu cầu cài ứng dụng, kết bằng ba việc cần làm.',
    minutes: 8,
    script:
      'Kính thưa bà con. Bữa cơm tối qua, điện thoại nhà bác Lộc đổ chuông. Đầu dây bên kia xưng là cán bộ công an, bảo bác phải cài ứng dụng mới thì căn cước mới dùng được. Bác Lộc nhớ lời loa xã: không vội, không chuyển tiền, không đọc mã, không cài ứng dụng lạ. Bác tắt máy và gọi cho công an xã. Bà con nhớ giúp ba việc: dừng lại, hỏi người thân, báo công an xã.',
  },
  {
    title: 'Loa làng chuyện số: Nộp hồ sơ khai sinh không phải chờ',
    brief: 'Hướng dẫn từng bước nộp hồ sơ đăng ký khai sinh trực tuyến, có lời của công chức một cửa.',
    minutes: 10,
    script:
      'Từ tháng này, bà con sinh cháu có thể nộp hồ sơ khai sinh ngay trên điện thoại. Trước hết mở Cổng Dịch vụ công quốc gia, đăng nhập bằng VNeID. Sau đó chọn thủ tục đăng ký khai sinh, điền tên cháu, chụp giấy chứng sinh rồi bấm gửi. Ai chưa quen, cứ đến bộ phận một cửa, Tổ công nghệ số cộng đồng sẽ ngồi làm cùng.',
  },
  {
    title: 'Loa làng chuyện số: Bà Tư học gọi hình',
    brief: 'Chuyện vui về lớp học điện thoại thông minh ở nhà văn hóa thôn, mời bà con đến học.',
    minutes: 7,
    script:
      'Tối thứ Ba, nhà văn hóa thôn sáng đèn. Bà Tư năm nay bảy mươi hai tuổi, lần đầu tự tay gọi hình cho con ở xa. Bà bảo: hóa ra nút xanh là nghe, nút đỏ là tắt, thế mà mấy năm nay toàn phải nhờ cháu. Lớp học mở đều các tối thứ Ba, thứ Năm, không mất tiền. Mời bà con mang điện thoại đến, Tổ công nghệ số cộng đồng sẽ chỉ từng nút một.',
  },
  {
    title: 'Loa làng chuyện số: Chợ quê quét mã',
    brief: 'Phỏng vấn tiểu thương về thanh toán bằng mã quét; nhắc cách kiểm tra tiền đã về tài khoản.',
    minutes: 8,
    script:
      'Chợ quê nhà mình giờ quầy nào cũng có tấm mã quét. Chị Hòa bán cá dặn bà con ba điều. Một là sáng ra nhìn lại tấm mã, xem có ai dán đè mã khác không. Hai là chờ tiếng báo tiền về rồi mới đưa hàng. Ba là không bao giờ đọc mã OTP cho người lạ, dù họ xưng là ngân hàng.',
  },
  {
    title: 'Cùng bà con lên mạng: Phiên chợ không tiền lẻ',
    brief: 'Chương trình phát thanh 15 phút ghi tại một phiên chợ đã dán mã thanh toán ở mọi quầy.',
    minutes: 15,
    script:
      'Quý vị đang nghe chương trình Cùng bà con lên mạng. Sáu giờ sáng ở chợ Quảng Lương, chị Hòa bán cá vừa nghe tiếng báo tiền về vừa trả lời khách. Chị bảo ngày trước đếm tiền lẻ mất cả buổi, nay cuối chợ xem điện thoại là biết lãi lỗ. Nhưng chị cũng dặn: phải nghe tiếng báo có tiền mới đưa hàng, đừng chỉ nhìn ảnh chụp màn hình.',
  },
  {
    title: 'Cùng bà con lên mạng: Cuốn sổ sức khỏe trong túi áo',
    brief: 'Bác sĩ trạm y tế giới thiệu sổ sức khỏe điện tử; hướng dẫn khám bệnh bằng căn cước gắn chip.',
    minutes: 15,
    script:
      'Thưa quý vị, bà Thoa ở xã Đồng Khê đi khám không còn mang theo tập giấy tờ. Bác sĩ chạm thẻ căn cước là thấy đơn thuốc lần trước. Muốn được như vậy, quý vị mở ứng dụng VNeID, chọn mục sổ sức khỏe điện tử và đồng ý chia sẻ dữ liệu với cơ sở khám bệnh.',
  },
];

/** The three classes of Circular 39/2020: the commune chooses, must air, airs at once. */
type BulletinClass = 'thông thường' | 'ưu tiên' | 'khẩn cấp';

export interface SampleBulletin {
  readonly title: string;
  readonly class: BulletinClass;
  readonly text: string;
}

export const SAMPLE_BULLETINS: readonly SampleBulletin[] = [
  {
    title: 'Lịch lớp học kỹ năng số buổi tối',
    class: 'thông thường',
    text: 'Ủy ban nhân dân xã thông báo: lớp học dùng điện thoại thông minh mở lúc 19 giờ 30 các tối thứ Ba và thứ Năm tại nhà văn hóa thôn. Bà con mang theo điện thoại và căn cước. Lớp học miễn phí.',
  },
  {
    title: 'Cảnh báo tin nhắn giả mạo ngành điện',
    class: 'ưu tiên',
    text: 'Mấy ngày qua nhiều hộ nhận tin nhắn dọa cắt điện nếu không bấm vào đường dẫn. Đây là tin giả. Ngành điện không thu tiền qua đường dẫn trong tin nhắn. Bà con không bấm, không nhập số tài khoản, và báo ngay cho công an xã.',
  },
  {
    title: 'Tin khẩn cấp: mưa lớn, gió mạnh trên biển',
    class: 'khẩn cấp',
    text: 'Tin khẩn cấp. Từ chiều nay đến hết ngày mai, vùng ven biển có gió giật mạnh, mưa to, nguy cơ ngập úng. Đề nghị bà con không ra khơi, chằng chống nhà cửa, chuyển đồ đạc lên cao và sạc đầy điện thoại để nhận tin.',
  },
];

export interface SamplePost {
  readonly title: string;
  readonly text: string;
}

export const SAMPLE_POSTS: readonly SamplePost[] = [
  {
    title: '5 phút đầu khi nghi bị lừa: làm gì trước?',
    text: 'Một, gọi ngân hàng khóa tài khoản. Hai, chụp lại tin nhắn, số điện thoại. Ba, trình báo công an xã hoặc qua VNeID. Lưu bài này và gửi cho bố mẹ bạn.',
  },
  {
    title: 'Ba bước nộp hồ sơ tại nhà',
    text: 'Đăng nhập bằng VNeID, chọn thủ tục, chụp giấy tờ rồi gửi. Theo dõi kết quả ngay trên điện thoại, không phải đi lại.',
  },
  {
    title: 'Hẹn gặp tại Ngày hội Công dân số',
    text: 'Tại Quảng trường Hoài Giang: gian hàng nông sản số, góc khám sức khỏe bằng căn cước và quầy “hỏi gì cũng chỉ” của Tổ công nghệ số cộng đồng. Mời cả nhà cùng đến.',
  },
];
