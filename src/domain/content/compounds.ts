/**
 * Vietnamese words of two or more syllables that public communication uses most. A line never breaks inside
 * one: "tài / sản" on two lines reads as two words. Lower case; capitals are folded before looking them up.
 */
const COMPOUNDS = `
an ninh|an sinh|an toàn|an toàn giao thông|anh hùng|ảnh hưởng|bản sắc|báo chí|bảo đảm|bảo hiểm|bảo hiểm xã hội|
bảo hiểm y tế|bảo mật|bảo tồn|bảo vệ|bắt buộc|bầu cử|bền vững|bệnh nhân|bệnh viện|biến đổi khí hậu|bình đẳng|
bình yên|bộ đội|bồi dưỡng|bưu chính|cách mạng|cải cách|cải cách hành chính|cán bộ|cảnh báo|cảnh giác|cấp cứu|
chăm lo|chăm sóc|chào mừng|chấp hành|chất lượng|chế độ|chỉ đạo|chỉ tiêu|chia sẻ|chiếm đoạt|chiến dịch|
chiến lược|chiến thắng|chính phủ|chính quyền|chính quyền số|chính sách|chính trị|chủ động|chủ nghĩa|chủ tịch|
chủ trương|chuyên đề|chuyển đổi|chuyển đổi số|chuyển khoản|chương trình|công an|công chức|công cộng|công dân|
công dân số|công đoàn|công khai|công nghệ|công nghiệp|công nhân|công tác|cộng đồng|cộng hòa|cơ hội|cơ quan|
cơ sở|cứu hộ|cứu nạn|dân chủ|dân cư|dân số|dân tộc|danh tính|di sản|dịch bệnh|dịch vụ|dịch vụ công|
dịch vụ công trực tuyến|diễn biến|diễn tập|doanh nghiệp|du khách|du lịch|dữ liệu|dự án|dự báo|đại biểu|đại hội|
đạo đức|đảng bộ|đảng viên|đăng ký|đấu tranh|đẩy mạnh|đề nghị|địa bàn|địa chỉ|địa điểm|địa phương|điện tử|
điện thoại|định danh|định danh điện tử|đoàn kết|đoàn viên|đô thị|đồng bào|đồng hành|đồng lòng|đời sống|đơn giản|
đơn vị|đông người|đuối nước|đường bộ|đường dây nóng|gia đình|giải pháp|giải quyết|giảm nghèo|giao dịch|
giao thông|giáo dục|giáo viên|giữ gìn|gìn giữ|gương mẫu|hạ tầng|hành chính|hành động|hành lang|hạnh phúc|
hiến máu|hiện đại|hiệu lực|hiệu quả|hòa bình|hỏa hoạn|học sinh|học tập|hồ sơ|hội đồng|hội đồng nhân dân|
hội nghị|hội nhập|hội thi|hợp tác|huy động|hưởng ứng|hướng dẫn|kế hoạch|kết nối|khám bệnh|khẩn cấp|khẩu trang|
khí hậu|khiếu nại|khoa học|khóa học|không gian|không gian mạng|không khí|khởi nghiệp|khu vực|khuyến cáo|
khuyến khích|kiểm soát|kiểm tra|kinh tế|kinh tế số|kỷ cương|kỷ luật|kỷ niệm|kỹ năng|kỹ thuật|lái xe|
làm theo|làm việc|lao động|lãnh đạo|lăng quăng|lịch sử|liên hệ|liên lạc|lực lượng|lừa đảo|ma túy|mạng xã hội|
mật khẩu|mặt trận|minh bạch|môi trường|mục tiêu|mưa lớn|mưa lũ|nâng cao|ngân hàng|ngân sách|nghệ thuật|
nghị quyết|nghị định|ngộ độc|ngộ độc thực phẩm|người cao tuổi|người dân|người lao động|nguồn lực|nguy cơ|
nguy hiểm|nhà nước|nhân ái|nhân dân|nhân lực|nhiệm vụ|nhiệt liệt|nhiệt tình|nhu cầu|nông dân|nông nghiệp|
nông thôn|nông thôn mới|nộp thuế|ô nhiễm|phát hiện|phát huy|phát sóng|phát thanh|phát triển|phân loại|pháp luật|
phòng bệnh|phòng cháy|phòng chống|phòng ngừa|phòng tránh|phong cách|phong trào|phối hợp|phụ huynh|phụ nữ|
phục hồi|phục vụ|phương tiện|quan tâm|quản lý|quảng bá|quân đội|quân sự|quốc gia|quốc hội|quốc khánh|
quốc phòng|quốc tế|quy định|quyền lợi|quyết tâm|quyết định|rác thải|rượu bia|sạt lở|sắp xếp|sẵn sàng|
sinh viên|số hóa|sốt xuất huyết|sơ tán|sử dụng|sự kiện|sức khỏe|sức mạnh|tai nạn|tai nạn giao thông|tài khoản|
tài liệu|tài nguyên|tài sản|tăng cường|tăng trưởng|tập huấn|tập trung|tham gia|tham nhũng|tham quan|thành công|
thành phố|thành tích|thanh niên|thanh toán|thăm hỏi|thân thiện|thân thiện môi trường|thẻ căn cước|thể dục|
thể thao|thế giới|thế hệ|thị trấn|thị xã|thi đua|thích ứng|thiên tai|thiếu nhi|thông báo|thông điệp|thông minh|
thông tin|thời gian|thủ tục|thủ tục hành chính|thúc đẩy|thuận lợi|thực hiện|thực phẩm|thương binh|thương mại|
thương mại điện tử|tiêm chủng|tiêm phòng|tiến độ|tiếp cận|tiếp nhận|tiết kiệm|tình nguyện|tinh thần|tin giả|
toàn dân|toàn diện|tố cáo|tố giác|tổ chức|tổ công nghệ số|tổ quốc|tội phạm|trách nhiệm|trạm y tế|trẻ em|
tri ân|triển khai|trung tâm|truy cập|truyền thanh|truyền thống|truyền thông|trực tuyến|trường học|tuân thủ|
tuyên truyền|tuyển sinh|tự do|tự giác|tự hào|tư tưởng|tương lai|ủng hộ|ứng dụng|ứng phó|ưu tiên|ủy ban|
ủy ban nhân dân|văn hóa|văn minh|văn nghệ|vận động|vận hành|vệ sinh|vì người nghèo|vi phạm|viễn thông|việt nam|
vượt ẩu|vượt qua|xã hội|xã hội số|xanh sạch đẹp|xác thực|xây dựng|xóa đói|xuất huyết|y tế|yêu cầu|yêu nước|
hồ chí minh|hà nội|cách mạng tháng tám|cộng sản|đảng cộng sản|biên phòng|bạo lực|bạo lực gia đình|biển đảo|chủ quyền|
bất kỳ|chính thức|đường dẫn|giấy tờ|hộ gia đình|khai báo|khuyết tật|ngập lụt|cháy rừng|sạt lở đất|thẻ bảo hiểm|
tờ khai|chữ ký số|tin nhắn|nhà văn hóa|tổ trưởng|tại nhà|một cửa|thủ đô|vùng cao|làm chủ|bà con|hôm nay|mai sau
`;

const byFirst = new Map<string, readonly (readonly string[])[]>();
for (const compound of COMPOUNDS.replace(/\n/g, '').split('|')) {
  const syllables = compound.trim().normalize('NFC').split(' ');
  const first = syllables[0]!;
  byFirst.set(first, [...(byFirst.get(first) ?? []), syllables]);
}

/**
 * The number of syllables of the longest compound that begins at `index`; 1 when none does.
 * `syllables` are lower case, NFC and free of punctuation.
 */
export function compoundLength(syllables: readonly string[], index: number): number {
  let longest = 1;
  for (const compound of byFirst.get(syllables[index] ?? '') ?? []) {
    if (compound.length > longest && compound.every((syllable, at) => syllables[index + at] === syllable))
      longest = compound.length;
  }
  return longest;
}
